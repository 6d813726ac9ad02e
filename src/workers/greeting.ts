import { instance, record } from './shape.ts';

/** The one message that a worker takes on its global scope: the compiled core, and the port for all that follows. */
export interface Greeting<Port> {
  readonly module: WebAssembly.Module;
  readonly port: Port;
}

const greeting = record({ module: instance(WebAssembly.Module), port: (given) => given });

/** Checks a greeting; throws where it is none, which the other side sees as a lost worker. */
export function greetingFrom<Port>(
  message: unknown,
  isPort: (value: unknown) => value is Port,
): Greeting<Port> {
  const { module, port } = greeting(message);
  if (!isPort(port)) throw new TypeError('the greeting carries no port');
  return { module, port };
}
