import type { UsageParameters, UsageTotals } from '../usage-parameters.ts';
import { Draws } from './draws.ts';

/** Plays so many SIMs over all months with ordinary numbers: usage, bundle, charge. No caps, no limits, no states. */
export function playUsage(parameters: UsageParameters, sims: number, seed: number): UsageTotals {
  const draws = new Draws(seed);
  const totals = { simMonths: 0, billMicros: 0, bytes: 0, seconds: 0, messages: 0 };
  const { data, calls, sms } = parameters;
  for (let sim = 0; sim < sims; sim++) {
    const user = {
      data: draws.factor(data.sigmaUser),
      calls: draws.factor(calls.sigmaUser),
      sms: sms.shape > 0 ? draws.gamma(sms.shape) : 1,
    };
    for (const days of parameters.months) addMonth(parameters, user, days, draws, totals);
  }
  return totals;
}

function addMonth(
  parameters: UsageParameters,
  user: { data: number; calls: number; sms: number },
  days: number[],
  draws: Draws,
  totals: UsageTotals,
): void {
  const { data, calls, sms, bundle } = parameters;
  const dataMonth = user.data * data.dayBytes * draws.factor(data.sigmaMonth);
  let bytes = 0;
  let callWeight = 0;
  let connected = 0;
  for (const kind of days) {
    if (draws.uniform() < parameters.offShare) continue;
    connected++;
    callWeight += calls.factors[kind] ?? 0;
    if (draws.uniform() < parameters.idleShare) continue;
    bytes += Math.floor(dataMonth * (data.factors[kind] ?? 0) * draws.factor(data.sigmaDay));
  }
  const callCount = draws.poisson(user.calls * calls.aDay * draws.factor(calls.sigmaMonth) * callWeight);
  let seconds = 0;
  for (let call = 0; call < callCount; call++) {
    seconds += Math.min(calls.capSeconds, Math.ceil(calls.meanSeconds * draws.factor(calls.sigma)));
  }
  const messages = draws.poisson(
    (user.sms * sms.aMonth * draws.factor(sms.sigmaMonth) * connected) / 30.4375,
  );
  totals.simMonths++;
  totals.bytes += bytes;
  totals.seconds += seconds;
  totals.messages += messages;
  totals.billMicros +=
    parameters.feeMicros +
    Math.max(0, bytes - bundle.bytes) * parameters.perByteMicros +
    Math.max(0, seconds - bundle.seconds) * parameters.perSecondMicros +
    Math.max(0, messages - bundle.messages) * parameters.perMessageMicros;
}
