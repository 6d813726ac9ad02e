/**
 * Lets what has come in meanwhile have its turn; sooner than a timer, which browsers hold back. Browsers have it by a
 * channel, one for all breaths: to open one takes longer than to play some months.
 */
export class Breath {
  readonly #waiting: (() => void)[] = [];
  #port: MessagePort | undefined;

  take(): Promise<void> {
    return new Promise((resolve) => {
      if (typeof setImmediate === 'function') return void setImmediate(resolve);
      this.#waiting.push(resolve);
      this.#port ??= this.#open();
      this.#port.postMessage(undefined);
    });
  }

  #open(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => this.#waiting.shift()?.();
    return port2;
  }
}
