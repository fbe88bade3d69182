import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { readConfig } from '@stad/platform/api/config/config.js';
import { makeDataSource } from '@stad/platform/api/db/data-source.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { PortalModule } from '@stad/platform/api/serving/portal.module.js';
import { servingOf } from '@stad/platform/api/serving/serving.js';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { domains as portalDomains } from '../domains.js';
import { readCommandLine } from './command-line.js';
import { fail, say } from './terminal.js';

/**
 * Prints the schema to a file, or to standard output: the contract between web and API. `--also MODULE`: with the
 * `domains` of that module above those of the portal.
 */
async function main(): Promise<void> {
  const { words, values } = readCommandLine({
    words: ['FILE'],
    options: { also: { type: 'string' } },
  });
  const [path] = words;
  const more: readonly Domain[] = values.also ? (await import(values.also)).domains : [];
  const domains = [...portalDomains, ...more];
  const config = readConfig({
    PORTAL_MODE: 'demo',
    DATABASE_URL: 'postgresql://nobody@127.0.0.1/none',
  });
  const source = makeDataSource(config.DATABASE_URL, domains);
  const app = await NestFactory.create(
    PortalModule.of(
      servingOf({ config, domains, source, standby: null, log: new OperationLog('silent') }),
    ),
    {
      logger: false,
      abortOnError: false,
    },
  );
  await app.init();
  const text = `${printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
  if (path) writeFileSync(path, text);
  else say(text);
  await app.close();
}

main().catch(fail);
