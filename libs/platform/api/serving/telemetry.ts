import type { Config } from '../config/config.js';
import type { TrustedDocuments } from '../graphql/trusted-documents.js';
import type { OperationLog } from '../http/operation-log.js';
import type { Metrics } from '../telemetry/metrics.js';
import { OperationNames } from '../telemetry/operation-names.js';

/** Who watches the operations of this process. Nobody, unless the configuration says so. */
export interface Telemetry {
  readonly metrics: Metrics | null;
  /** Sends what is waiting to be sent. */
  close(): Promise<void>;
}

/** What is not asked for is not even loaded. */
export async function startTelemetry(
  config: Config,
  log: OperationLog,
  documents: TrustedDocuments,
): Promise<Telemetry> {
  const names = new OperationNames(documents.values());
  const metrics = config.METRICS_PORT ? await countingWith(names, log) : null;
  const traces = config.OTEL_EXPORTER_OTLP_ENDPOINT ? await tracingTo(config, names, log) : null;
  return { metrics, close: async () => traces?.close() };
}

async function countingWith(names: OperationNames, log: OperationLog): Promise<Metrics> {
  const { Metrics } = await import('../telemetry/metrics.js');
  const metrics = new Metrics(names);
  log.watch(metrics);
  return metrics;
}

async function tracingTo(config: Config, names: OperationNames, log: OperationLog) {
  const { readHeaders, TraceExporter } = await import('../telemetry/trace-exporter.js');
  const traces = new TraceExporter({
    endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT as string,
    headers: readHeaders(config.OTEL_EXPORTER_OTLP_HEADERS),
    names,
  });
  log.watch(traces);
  return traces;
}
