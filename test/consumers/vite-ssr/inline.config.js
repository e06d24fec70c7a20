// Everything in the bundle, as for a server that is deployed without node_modules.
export default { ssr: { noExternal: true } };
