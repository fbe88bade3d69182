import { DOCUMENT_THREAD } from '@stad/platform/api/document/document-thread.js';
import type { ThreadWork } from '@stad/platform/api/threads/thread-work.js';
import type { FilesToRender, RenderedFiles } from './render-files.js';

const RENDER: ThreadWork<FilesToRender, RenderedFiles> = {
  module: new URL('./render-files.js', import.meta.url),
  name: 'renderFiles',
};

/**
 * The files of a version, made beside the thread that answers. The same snapshot gives the same PDF there.
 *
 * @throws {ProblemError} what `renderReportPdf` throws of a text, and what `Thread.run` does
 */
export async function renderInThread(files: FilesToRender) {
  const { pdf, docx, xlsx } = await DOCUMENT_THREAD.run(RENDER, files);
  return { pdf: Buffer.from(pdf), docx: Buffer.from(docx), xlsx: Buffer.from(xlsx) };
}
