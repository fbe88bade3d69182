import { FileDownload } from '@stad/identity/web/step-up/file-download.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import type { ReportFileFragment } from './report.generated.js';

/** A download that says how large it is. */
export function FileLink({ file, label }: { file: ReportFileFragment; label: string }) {
  const size = useSize();
  return (
    <>
      <FileDownload path={file.path}>{label}</FileDownload>
      <span className="meta">{size(file.size)}</span>
    </>
  );
}

/** *87 kB*, *1,4 MB*. */
function useSize(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) =>
    bytes < 1_000_000
      ? `${format.number(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
      : `${format.number(bytes / 1_000_000, 1)}\u00a0MB`;
}
