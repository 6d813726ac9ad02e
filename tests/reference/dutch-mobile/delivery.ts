import { DAY, dayOf, monthsLater } from '../days.ts';
import type { DatedFact } from '../../../src/cases/fact-line.ts';
import type { Life } from './life.ts';
import { workingDaysLater } from '../accounts/working-days.ts';

// What is delivered, accepted or rejected, mended and replaced by new versions (7, 26).

interface Goods {
  readonly deliveredOn: number;
  state: 'open' | 'accepted' | 'rejected';
}

export class Delivery {
  readonly #life: Life;
  readonly #goods = new Map<number, Goods>();
  #repairs = 0;
  #supportEnds = Infinity;

  constructor(life: Life) {
    this.#life = life;
  }

  /** 7.2b: accepted by silence at the end of the seventh working day. */
  delivered({ subject }: DatedFact): void {
    const life = this.#life;
    life.acts('def/working-day');
    const goods: Goods = { deliveredOn: life.today, state: 'open' };
    this.#goods.set(subject, goods);
    const day = workingDaysLater(life.today, life.terms.number('inspectDays'), 'NL');
    const [hours = 0, minutes = 0] = life.terms.text('workUntil').split(':').map(Number);
    life.agenda.put(day * DAY + hours * 3600 + minutes * 60, () => {
      if (this.#goods.get(subject) === goods) this.#accept(goods);
    });
  }

  /** 7.2a, c: a signature, or use. */
  accepted({ subject }: DatedFact): void {
    this.#accept(this.#held(subject));
  }

  /** What is signed for, used or rejected was delivered, told or not. */
  #held(subject: number): Goods {
    const goods: Goods = this.#goods.get(subject) ?? { deliveredOn: -Infinity, state: 'open' };
    this.#goods.set(subject, goods);
    return goods;
  }

  #accept(goods: Goods): void {
    if (goods.state !== 'open') return;
    goods.state = 'accepted';
    this.#life.state('deliveryAccepted', 'on');
  }

  /** 7.1 to 7.3: in writing, before it is accepted, and not for a small defect. */
  rejected({ subject, flags }: DatedFact): void {
    const goods = this.#held(subject);
    this.#life.acts('accept/inspect-7-working-days');
    if (goods.state !== 'open' || !flags.includes('written') || flags.includes('excused')) {
      this.#life.refuse();
      return;
    }
    goods.state = 'rejected';
    if (flags.includes('founded')) this.#repair();
  }

  /** Of goods under the maker's warranty (7.4, 7.5), or a fault of the service (26). */
  defectReported(fact: DatedFact): void {
    if (fact.subject > 0) this.#underWarranty(fact);
    else this.#fault(fact);
  }

  #underWarranty({ subject, flags }: DatedFact): void {
    const life = this.#life;
    life.acts('warranty/report-within-12-months');
    const goods = this.#goods.get(subject);
    const months = life.terms.number('warrantyMonths');
    const isInTime =
      goods !== undefined && goods.deliveredOn > 0 && life.today <= monthsLater(goods.deliveredOn, months);
    if (!isInTime || !flags.includes('proven')) {
      life.refuse();
      return;
    }
    life.acts('price/investigation-cost-goods');
    const isMended = flags.includes('founded');
    const isCharged = !isMended || life.reads('investigated') === 'A';
    if (isCharged && life.may('goodsInvestigation')) life.chargeInput('investigation', 'investigationCost');
    if (isMended) this.#repair();
    else life.refuse();
  }

  /** 26.1, 26.6: reproducible, and of a version that is still supported. */
  #fault({ flags }: DatedFact): void {
    const life = this.#life;
    life.acts('maint/duty');
    if (!flags.includes('proven') || life.today >= this.#supportEnds) life.refuse();
    else this.#repair();
  }

  #repair(): void {
    this.#repairs += 1;
    if (this.#repairs === 1) this.#life.state('repairDue', 'on');
  }

  /** 26.5: at the customer's cost where the fault is not the supplier's. */
  repaired({ micros, flags }: DatedFact): void {
    const life = this.#life;
    if (this.#repairs > 0) life.state('repairDue', 'off');
    this.#repairs = 0;
    if (flags.includes('customerSide') && life.may('repairCost')) life.charge('repair', micros);
  }

  newVersion({ micros }: DatedFact): void {
    const life = this.#life;
    life.charge('newVersion', micros);
    if (!life.may('stopSupport')) return;
    this.#supportEnds = monthsLater(dayOf(life.now), life.terms.number('supportMonths'));
  }
}
