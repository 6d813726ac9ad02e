// What a use is: its kind, where, whom it reaches, and how its customer reacts to a warning.

/** Kinds of use. Units: bytes, seconds, messages, messages. */
export enum Kind {
  data,
  voice,
  sms,
  mms,
  COUNT,
}

/** Where use happens, as the terms divide the world (cm-mobile definitions, 2.7, 2.9). */
export enum Place {
  home,
  eu,
  /** Norway, Iceland, Liechtenstein: in the EU Roaming Zone by definition, not in the EU. */
  eea,
  unitedKingdom,
  switzerland,
  worldNear,
  worldFar,
  sea,
  COUNT,
}

/** What kind of number is on the other end; for MMS see the last three. */
export enum NumberClass {
  onNet,
  mobile,
  fixed,
  foreign,
  vas,
  short,
  free,
  emergency,
  mmsBase,
  mmsEmail,
  mmsOther,
  COUNT,
}

export enum Direction {
  outgoing,
  incoming,
}

/** What a customer does on a warning. */
export enum Reaction {
  goOn,
  slowDown,
  stop,
  COUNT,
}
