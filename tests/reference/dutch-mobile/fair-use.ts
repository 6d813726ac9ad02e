import { dayOf } from '../days.ts';
import type { Sending } from '../mobile/use.ts';
import type { Agreement } from './agreement.ts';
import type { Blocks } from './blocks.ts';
import type { Life } from './life.ts';

// Unreasonable use and abuse, and what the supplier does about them (9.1 to 9.4).

export class FairUse {
  readonly #life: Life;
  readonly #blocks: Blocks;
  readonly #agreement: Agreement;
  #unreasonable = 0;
  #abuses = 0;
  /** Seconds of calls and messages by day. */
  #calls = new Map<number, number>();
  #messages = new Map<number, number>();
  #longDays = new Set<number>();
  #isContinuous = false;
  #isBulk = false;

  constructor(life: Life, blocks: Blocks, agreement: Agreement) {
    this.#life = life;
    this.#blocks = blocks;
    this.#agreement = agreement;
  }

  /** The rules of 9.2 are those of plans without limits (9.1). */
  get #isUnlimited(): boolean {
    const { data, voice, sms } = this.#life.plan;
    return data === undefined || voice === undefined || sms === undefined;
  }

  sent({ kind, incoming, at, amount, ends }: Sending): void {
    if (!this.#isUnlimited || incoming) return;
    if (kind === 'voice') this.#called(dayOf(at), amount, ends);
    if (kind === 'sms') this.#wrote(dayOf(at), amount);
  }

  #called(day: number, seconds: number, ends: number): void {
    const { terms, told } = this.#life;
    const sum = (this.#calls.get(day) ?? 0) + seconds;
    this.#calls.set(day, sum);
    if (sum <= 3600 * terms.number('continuousHours')) return;
    if (this.#longDays.has(day)) return;
    this.#longDays.add(day);
    if (this.#longDays.size < terms.number('continuousDays')) return;
    this.#isContinuous = true;
    told.hits.push({ at: ends, name: 'voiceDay' });
  }

  #wrote(day: number, messages: number): void {
    const { terms, told, now } = this.#life;
    const before = this.#messages.get(day) ?? 0;
    this.#messages.set(day, before + messages);
    const limit = terms.number('bulkSmsPerDay');
    if (before > limit || before + messages <= limit) return;
    told.hits.push({ at: now, name: 'smsDay' });
    this.#isBulk = true;
  }

  /** At second 0 of a month the supplier looks at its meters. */
  monthHasEnded(): void {
    const [isContinuous, isBulk] = [this.#isContinuous, this.#isBulk];
    this.#isContinuous = false;
    this.#isBulk = false;
    this.#longDays.clear();
    if (isBulk) this.abuse();
    if (isContinuous) this.unreasonable();
  }

  /** 9.2a: several devices at once, a hotspot among them by a reading. */
  severalDevices(isNearby: boolean): void {
    if (!this.#isUnlimited || (isNearby && this.#life.reads('tethering') === 'A')) return;
    this.#life.acts('fair-use/multi-device');
    this.unreasonable();
  }

  /** A word first, then the extra charge, then the end (9.4). */
  unreasonable(): void {
    const life = this.#life;
    if (life.isEnded) return;
    this.#unreasonable += 1;
    if (this.#unreasonable > 2) life.acts('fair-use/continue-then-end');
    if (this.#unreasonable === 1) life.notify('fairUse');
    else if (this.#unreasonable > 2 && life.may('endUnreasonable')) {
      this.#agreement.end(life.reads('exitAfterAbuse') === 'A');
    } else {
      if (this.#unreasonable === 2 && life.reads('extraFrom') === 'B') this.#charge();
      this.#charge();
    }
  }

  /** The extra charge at once, then a suspension (9.4). */
  abuse(): void {
    const life = this.#life;
    if (life.isEnded || !life.may('abuseSanction')) return;
    this.#abuses += 1;
    if (this.#abuses === 1) this.#charge();
    else this.#blocks.blockForDays('abuse');
  }

  #charge(): void {
    this.#life.chargeInput('unreasonableUse', 'unreasonableCost');
  }
}
