/** Compiles the probe when a source changed; paths of its builds. */
export function buildProbe(): Promise<{ probe: string; 'probe-scalar': string }>;
