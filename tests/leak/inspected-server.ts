import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server in a process of its own, and what it holds in memory. */
export interface InspectedServer {
  /** "http://127.0.0.1:40123" */
  readonly url: string;
  /** How many bytes of JavaScript, and of the buffers behind it, are left when all garbage is collected. */
  readonly heldBytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Serves a folder, out of a store in memory, as `npm start` does; resolves when all of it is read. */
export const startInspected = async (folder: string, ...flags: readonly string[]): Promise<InspectedServer> => {
  const settings = ['--port', '0', '--database-url', 'sqlite::memory:', '--no-watch', ...flags];
  const child = spawn(process.execPath, ['--inspect=127.0.0.1:0', 'src/start.js', 'serve', folder, ...settings], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [debuggerUrl, url] = await Promise.all([
    said(child.stderr, /^Debugger listening on (\S+)$/u),
    said(child.stdout, /^Ask at (\S+)\/graphql,/u),
  ]);
  const call = await openInspector(debuggerUrl);
  return {
    url,
    heldBytes: async () => {
      await call('HeapProfiler.collectGarbage');
      const { usedSize, embedderHeapUsedSize, backingStorageSize } = await call('Runtime.getHeapUsage');
      return Number(usedSize) + Number(embedderHeapUsedSize) + Number(backingStorageSize);
    },
    stop: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
};

/** What the first line that looks so says; the others are read, so that nobody waits to write them. */
const said = (stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    const lines = createInterface({ input: stream });
    lines.on('line', (line) => {
      const [, found] = pattern.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    lines.once('close', () => reject(new Error('The server did not start.')));
  });

type Call = (method: string) => Promise<Readonly<Record<string, unknown>>>;

/** Asks a process by the protocol of Chrome's developer tools. */
const openInspector = async (url: string): Promise<Call> => {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  let last = 0;
  return async (method) => {
    const id = ++last;
    const answered = new Promise<string>((resolve) => {
      const listen = ({ data }: MessageEvent<string>): void => {
        if (JSON.parse(data).id !== id) return;
        socket.removeEventListener('message', listen);
        resolve(data);
      };
      socket.addEventListener('message', listen);
    });
    socket.send(JSON.stringify({ id, method }));
    return JSON.parse(await answered).result;
  };
};
