import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const root = new URL('../../', import.meta.url);
const options = {
  ...JSON.parse(readFileSync(new URL('.swcrc', root), 'utf8')),
  swcrc: false,
  configFile: false,
};
options.jsc = { ...options.jsc, baseUrl: fileURLToPath(root) };
delete options.jsc.paths;

/** `@stad/platform/rules/result.js` and `./result.js` both mean a source that ends in `.ts`. */
export async function resolve(specifier, context, next) {
  const target = specifier.startsWith('@stad/')
    ? new URL(`libs/${specifier.slice('@stad/'.length)}`, root).href
    : specifier;
  try {
    return await next(target, context);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !target.endsWith('.js')) throw error;
    return next(target.replace(/\.js$/, '.ts'), context);
  }
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), { ...options, filename });
  return { format: 'module', source: code, shortCircuit: true, url: pathToFileURL(filename).href };
}
