/**
 * The fenced blocks of a Markdown text, in their order.
 *
 * @param {string} text
 * @returns {{ language: string, text: string, heading: string }[]} `heading`: what it stands under, `##` or
 *   deeper; `text` ends with a line break
 * @throws {Error} when a block is never closed: it would hide all that comes after it
 */
export function fencedBlocks(text) {
  const blocks = [];
  let heading = '';
  let open;
  for (const line of text.split('\n')) {
    const fence = /^\s*(`{3,}|~{3,})(.*)$/.exec(line);
    if (open) {
      if (fence?.[1] === open.fence && fence[2] === '') {
        blocks.push({ language: open.language, text: open.lines.join(''), heading });
        open = undefined;
      } else open.lines.push(`${line}\n`);
    } else if (fence) open = { fence: fence[1], language: fence[2].trim(), lines: [] };
    else if (/^#{2,} /.test(line)) heading = line.replace(/^#+ /, '');
  }
  if (open) throw new Error(`A block under ${heading} is not closed.`);
  return blocks;
}
