// node:http with bytes that are ready: as fast as it can be. They are given as JSON: { headers, body }.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { headers, body } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const bytes = Buffer.from(body);
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`Ask at http://127.0.0.1:${server.address().port}/graphql.\n`),
);
