import { DAY, monthHolding, monthsLater } from '../days.ts';
import { fraction, product } from '../exact.ts';
import type { Fee } from './fee.ts';
import type { Ledger } from './ledger.ts';
import type { Life } from './life.ts';

// How the agreement comes about, how long it runs and what its end costs (3, 4, 16, 17).

export class Agreement {
  readonly #life: Life;
  readonly #fee: Fee;
  readonly #ledger: Ledger;
  #isOrdered = false;
  #isRefused = false;
  /** Day from which the fee is owed. */
  owedFrom: number | undefined;
  /** Day on which it was made. */
  madeOn: number;
  #termMonths = 0;
  #minimumEnd = Infinity;
  /** End of the term under way, or of the first one where the agreement was renewed without end. */
  #termEnd = Infinity;
  /** The latest minimum term of any subscription (4.3). */
  #outlives = -Infinity;
  #endsAt = Infinity;
  #isNoticeGiven = false;
  /** Month whose fee was charged last. */
  #chargedFor = -1;

  constructor(life: Life, fee: Fee, ledger: Ledger) {
    this.#life = life;
    this.#fee = fee;
    this.#ledger = ledger;
    this.madeOn = life.customer.startDay;
  }

  /** What else falls due at the end (17.1). */
  onEnd: () => void = () => {};

  /** Without an order the agreement begins with the account. */
  begin(isOrdered: boolean): void {
    this.#isOrdered = isOrdered;
    this.#life.isActive = !isOrdered;
    if (!isOrdered) this.#make(this.madeOn);
  }

  /** At second 0 of a month that is owed. */
  beginMonth(): void {
    const life = this.#life;
    if (this.owedFrom === undefined || life.isEnded || this.#isRefused) return;
    this.#fee.beginMonth();
    this.#fee.charge();
    this.#chargedFor = life.index;
  }

  /** 13.1: the first cost, of a customer who is not refused. */
  costIncurred(): void {
    if (this.#isRefused || this.owedFrom !== undefined) return;
    this.owedFrom = this.#life.today;
    this.#life.acts('pay/due-from-first-cost');
    this.#fee.begin(this.owedFrom);
    this.#chargeFirst();
  }

  /** 3.2. */
  doubted(): void {
    const life = this.#life;
    if (life.isActive || this.#isRefused || !life.may('refuseApplication')) return;
    this.#isRefused = true;
    life.refuse();
  }

  /** 3.1: acceptance in writing, or performance. */
  accept(): void {
    const life = this.#life;
    if (life.isActive || this.#isRefused || !this.#isOrdered) return;
    life.isActive = true;
    life.state('active', 'on');
    this.#make(life.today);
    if (this.owedFrom === life.today) this.#chargeFirst();
  }

  #make(day: number): void {
    const { terms } = this.#life;
    this.madeOn = day;
    this.owedFrom ??= day;
    this.#fee.begin(day);
    const agreed = terms.number('termMonths');
    this.#termMonths = agreed > 0 ? agreed : terms.number('defaultTermMonths');
    this.#minimumEnd = monthsLater(day, this.#termMonths);
    this.#termEnd = this.#minimumEnd;
    if (this.#termMonths === 0) return;
    const first = this.#life.months[0]?.from ?? day;
    if (this.#life.reads('A40') === 'B') this.#termEnd = this.#termEndAfter(first + 1);
    if (this.#termEnd > first) this.#awaitRenewal(this.#termEnd);
  }

  /** Day on which the minimum terms of all subscriptions are over (4.3). */
  get #allEnd(): number {
    return Math.max(this.#minimumEnd, this.#outlives);
  }

  /** The month in which the fee begins to be owed is due whole. */
  #chargeFirst(): void {
    if (this.#chargedFor === this.#life.index) return;
    this.#chargedFor = this.#life.index;
    this.#fee.charge();
  }

  #awaitRenewal(day: number): void {
    const life = this.#life;
    life.onDay(day, () => {
      if (life.isEnded || this.#endsAt <= life.now) return;
      if (day < this.#allEnd) {
        this.#awaitRenewal(this.#allEnd);
        return;
      }
      life.notify('renewed');
      if (life.reads('A40') === 'A') return;
      this.#termEnd = this.#termEndAfter(day + 1);
      this.#awaitRenewal(this.#termEnd);
    });
  }

  /** The end of the term that holds a day, where each is as long as the first (A40 B). */
  #termEndAfter(day: number): number {
    let end = this.#minimumEnd;
    if (this.#termMonths === 0) return Math.max(end, day);
    while (end < day) end = monthsLater(end, this.#termMonths);
    return end;
  }

  /** 4.3: a further subscription with a minimum term of its own. */
  subscribed(months: number): void {
    this.#life.acts('term/agreement-outlives-all-subs');
    this.#outlives = Math.max(this.#outlives, monthsLater(this.#life.today, months));
  }

  /** 4.2: in writing, a month, towards the end of the minimum term or later. */
  notice(isWritten: boolean): void {
    const life = this.#life;
    if (!isWritten) {
      life.refuse();
      return;
    }
    if (this.#isNoticeGiven) return;
    this.#isNoticeGiven = true;
    const month = this.#monthFrom(life.today);
    const end = life.reads('A40') === 'B' ? this.#termEndAfter(month) : Math.max(this.#minimumEnd, month);
    this.endOn(Math.max(end, this.#outlives), () => this.end(false));
  }

  #monthFrom(day: number): number {
    const later = monthsLater(day, this.#life.terms.number('noticeMonths'));
    if (this.#life.reads('noticeMonth') === 'A') return later;
    const date = new Date(later * DAY * 1000);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / (DAY * 1000);
  }

  /** A notice ends it at this very second. */
  get isEndingNow(): boolean {
    return this.#endsAt <= this.#life.now;
  }

  endOn(day: number, run: () => void): void {
    const at = Math.max(this.#life.now, day * DAY);
    this.#endsAt = Math.min(this.#endsAt, at);
    this.#life.agenda.putFirst(at, run);
  }

  /** The agreement ends now; 17.1: everything falls due; 17.3: what an early end costs. */
  end(isCharged: boolean): void {
    const life = this.#life;
    if (life.isEnded || !life.isActive) return;
    if (life.now > life.month.from * DAY) life.acts('pay/prepaid-fixed-not-refunded');
    if (this.#ledger.open.length > 0) life.acts('end/all-due');
    if (isCharged) this.#chargeExit();
    else if (this.#monthsLeft() > 0) life.acts('exit/exempt-cases');
    life.endedAt = life.now;
    life.state('ended', 'on');
    this.onEnd();
    this.#ledger.postInterest();
    this.#ledger.makeDue();
  }

  #chargeExit(): void {
    const life = this.#life;
    const { terms } = life;
    const left = this.#monthsLeft();
    if (left === 0) return;
    const share = fraction(BigInt(left), BigInt(this.#termMonths));
    life.post('exitCharge', product(this.#fee.ahead, fraction(BigInt(left))));
    life.post('exitBenefits', product(terms.euros(terms.input('benefits')), share));
    const penalty = terms.euros(terms.input('thirdPartyPenalty'));
    life.post('exitPenalties', life.reads('A41') === 'B' ? penalty : product(penalty, share));
  }

  /** Months of the minimum term that begin after the end. */
  #monthsLeft(): number {
    const { now, month, customer } = this.#life;
    let left = 0;
    let from = month.from;
    while (from < this.#termEnd) {
      if (from * DAY >= now) left += 1;
      from = monthHolding(from, customer.anchorDay).until;
    }
    return left;
  }
}
