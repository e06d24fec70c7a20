// The runtime of Cloudflare Workers, with one worker, asked once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';

const port = 40_000 + (process.pid % 20_000);
const text = (name) => `(name = "${name}", text = ${JSON.stringify(process.env[name])})`;
writeFileSync(
  'worker.capnp',
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["private", "public"]))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["nodejs_compat"],
  bindings = [${text('DS_API_URL')}, ${text('DS_API_TOKEN')}],
);
`,
);
const server = spawn('node_modules/.bin/workerd', ['serve', 'worker.capnp'], { stdio: 'inherit' });
try {
  const answer = await asked(`http://127.0.0.1:${port}`);
  const body = await answer.text();
  if (!answer.ok) throw new Error(body);
  console.log(body);
} finally {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

async function asked(address) {
  for (let attempt = 0; server.exitCode === null && attempt < 100; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('workerd does not listen.');
}
