import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../../../../../libs/platform/web');
/** Where the kit lies. */
const FOLDERS = ['ui', 'ui/chart', 'form', 'undo', 'national-numbers', 'pages'];

/** Every component that the kit exports, as it is imported: `ui/button Button`. */
export async function kitExports(): Promise<ReadonlyMap<string, unknown>> {
  const parts = new Map<string, unknown>();
  for (const folder of FOLDERS) {
    const files = readdirSync(join(web, folder)).filter((name) => /^[\w-]+\.tsx$/.test(name));
    for (const file of files) {
      const from = `${folder}/${file.replace('.tsx', '')}`;
      for (const [name, part] of Object.entries(await import(join(web, folder, file)))) {
        if (/^[A-Z][a-z]/.test(name)) parts.set(`${from} ${name}`, part);
      }
    }
  }
  return parts;
}
