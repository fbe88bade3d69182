import { inspectPdf } from './inspect-pdf.js';
import type { FileKind, InspectionAnswer, InspectionRequest } from './inspection-protocol.js';

const INSPECTORS: Readonly<
  Record<FileKind, (bytes: Buffer, now: Date) => Promise<InspectionAnswer>>
> = { pdf: inspectPdf };

/**
 * One file, inspected in a process of its own: asked on standard input, answered on standard output, ended
 * by `file-inspection.ts` when it takes too much. The input stays open until the answer has been read: when
 * it closes before, nobody waits any more.
 */
async function readRequest(): Promise<{ request: InspectionRequest; bytes: Buffer }> {
  const parts: Buffer[] = [];
  let request: InspectionRequest | undefined;
  let received = 0;
  return new Promise((resolve) => {
    process.stdin.on('data', (part: Buffer) => {
      let rest = part;
      if (!request) {
        const line = part.indexOf('\n');
        request = JSON.parse(part.toString('utf8', 0, line)) as InspectionRequest;
        rest = part.subarray(line + 1);
      }
      parts.push(rest);
      received += rest.length;
      if (received === request.size) resolve({ request, bytes: Buffer.concat(parts) });
    });
    process.stdin.on('close', () => process.exit(1));
  });
}

// The reader would take these from native code to draw with. Nothing is drawn here: they only have to be there.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  Object.defineProperty(globalThis, name, { value: class {}, configurable: true });
}
// The reader complains on the console, which is the way of the answer.
for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const) console[way] = () => {};

const { request, bytes } = await readRequest();
const { problems, unpacked } = await INSPECTORS[request.kind](bytes, new Date(request.now));
process.stdout.write(JSON.stringify({ problems, unpacked }), () => process.exit(0));
