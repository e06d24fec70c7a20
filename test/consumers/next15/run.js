// Starts what was built, and asks for the page, the route and the server action.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const port = 20_000 + (process.pid % 20_000);
const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
server.stdout.setEncoding('utf8').on('data', (text) => {
  said += text;
});
try {
  const address = `http://127.0.0.1:${port}`;
  await started();
  expect((await (await fetch(address)).text()).includes('dossier 20001'), 'the static page');
  const route = await fetch(`${address}/dossier`);
  const answer = await route.text();
  expect(route.ok && JSON.parse(answer).said === 'ok', `the route: HTTP ${route.status} ${answer}`);
  const page = await (await fetch(`${address}/write`)).text();
  expect(page.includes('sent 0'), 'no message yet');
  // As a browser without JavaScript sends the form.
  const form = new FormData();
  for (const [, name, value = ''] of page.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  )) {
    form.append(name, value.replaceAll('&quot;', '"'));
  }
  await fetch(`${address}/write`, { method: 'POST', body: form, headers: { origin: address } });
  expect(
    (await (await fetch(`${address}/write`)).text()).includes('sent 1'),
    'the message of the server action',
  );
  console.log('ok');
} finally {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

async function started() {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (said.includes('Ready')) return;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`next start: ${said}`);
}

function expect(condition, what) {
  if (!condition) throw new Error(`Expected ${what}.`);
}
