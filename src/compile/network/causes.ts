// What takes the lines of several sites together.

import { Network as Slots } from '../../../assembly/layout/network.ts';
import type { Network } from '../../scenario/network-schema.ts';
import type { Block } from '../block.ts';

export function lowerCauses(block: Block, { causes }: Network): void {
  const { digs, exchanges, power, maintenance } = causes;
  block.put(Slots.stretches, digs.stretches.value);
  block.putReal(Slots.digsPerYear, digs.perYear.value);
  block.putReal(Slots.digHours, digs.hours.value);
  block.putReal(Slots.digSpread, digs.spread.value);
  block.put(Slots.exchanges, exchanges.number.value);
  block.putReal(Slots.exchangePerYear, exchanges.perYear.value);
  block.putReal(Slots.exchangeHours, exchanges.hours.value);
  block.putReal(Slots.exchangeSpread, exchanges.spread.value);
  block.putReal(Slots.powerPerYear, power.perYear.value);
  block.putReal(Slots.powerShare, power.share.value);
  block.putReal(Slots.powerHours, power.hours.value);
  block.putReal(Slots.powerSpread, power.spread.value);
  block.putReal(Slots.maintenancePerYear, maintenance.perYear.value);
  block.putReal(Slots.maintenanceFrom, maintenance.from.value);
  block.putReal(Slots.maintenanceHours, maintenance.hours.value);
}
