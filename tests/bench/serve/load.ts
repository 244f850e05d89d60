import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What came of asking for a while. */
export interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number;
}

/** Asks a server for some seconds, over 16 connections, each body in its turn. Throws if any answer is no success. */
export type Ask = (url: string, bodies: readonly string[], seconds: number) => Promise<Load>;

const CONNECTIONS = 16;

/** By wrk where it is installed, else by autocannon, which takes more of the machine. */
export const chooseLoad = (folder: string): { readonly name: string; readonly ask: Ask } =>
  spawnSync('wrk', ['-v']).error === undefined
    ? { name: 'wrk', ask: askByWrk(folder) }
    : { name: 'autocannon', ask: askByAutocannon };

const askByWrk =
  (folder: string): Ask =>
  async (url, bodies, seconds) => {
    const [list, script] = [join(folder, 'bodies.txt'), join(folder, 'ask.lua')];
    writeFileSync(list, bodies.join('\n'));
    writeFileSync(script, scriptOver(list));
    const args = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--timeout', '30s', '--latency', '-s', script, url];
    const { stdout } = await promisify(execFile)('wrk', args);
    if (/Non-2xx|Socket errors/u.test(stdout)) throw new Error(`${url} failed:\n${stdout}`);
    const [, rate] = /Requests\/sec:\s+([\d.]+)/u.exec(stdout) ?? [];
    const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/u.exec(stdout) ?? [];
    return { rate: Number(rate), p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'] ?? 1) };
  };

const scriptOver = (list: string): string => `
local requests, at = {}, 0
function init()
  for body in io.lines(${JSON.stringify(list)}) do
    requests[#requests + 1] = wrk.format("POST", nil, { ["content-type"] = "application/json", ["host"] = wrk.host .. ":" .. wrk.port }, body)
  end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
`;

const askByAutocannon: Ask = async (url, bodies, seconds) => {
  const { resolve } = createRequire(new URL('package.json', import.meta.url));
  const { default: autocannon } = await import(resolve('autocannon'));
  const headers = { 'content-type': 'application/json' };
  const requests = bodies.map((body) => ({ method: 'POST', headers, body }));
  const {
    requests: made,
    latency,
    non2xx,
    errors,
  } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests,
  });
  if (non2xx + errors > 0) throw new Error(`${url} failed ${non2xx + errors} times`);
  return { rate: made.average, p99: latency.p99 };
};
