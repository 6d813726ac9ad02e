import type { Life } from './life.ts';

/** A state that lasts as long as any of its grounds does: outage, maintenance, a loaded network (22). */
export class Lasting {
  readonly #life: Life;
  readonly #name: string;
  #until: number | undefined;

  constructor(life: Life, name: string) {
    this.#life = life;
    this.#name = name;
  }

  begin(until = Infinity): void {
    const life = this.#life;
    life.state(this.#name, 'on');
    this.#until = Math.max(this.#until ?? 0, until);
    if (until === Infinity) return;
    life.agenda.put(until, () => {
      if (this.#until === undefined || this.#until > life.now) return;
      this.#until = undefined;
      life.state(this.#name, 'off');
    });
  }
}
