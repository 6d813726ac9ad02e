// Bits of a dated fact (facts.ts).

/** What else is known of a fact, one bit each. */
export enum FactFlag {
  /** By registered letter. */
  registered = 1,
  written = 2,
  /** The customer showed proof, and it holds. */
  proven = 4,
  /** At a distance, not at a point of sale. */
  online = 8,
  /** By somebody who has the customer's login. */
  byOthers = 16,
  outsideArea = 32,
  /** A device that knows 802.11 a or b only. */
  oldDevice = 64,
  /** Offered to others, not only used. */
  offered = 128,
  complaint = 256,
  /** For a cause that the operator does not answer for, or that excuses a delay. */
  excused = 512,
  urgent = 1024,
  /** Beyond the property line, on the customer's side. */
  customerSide = 2048,
  /** Behind the hand-over point in the building. */
  behindHandover = 4096,
  /** By intent or gross negligence of the operator's management. */
  grave = 8192,
  /** From the line not working, or not well. */
  lineFailure = 16384,
  /** A loss that follows from other damage: profit, savings, data. */
  consequential = 32768,
  founded = 65536,
  /** To the customer's detriment. */
  adverse = 131072,
  /** One of a string of short cuts. */
  flapping = 262144,
  accidental = 524288,
  /** On the operator's own instruction. */
  instructed = 1048576,
  /** Away from the installation address. */
  elsewhere = 2097152,
  /** Outside the premises, but in the cell that serves them. */
  nearby = 4194304,
  /** In a device that the operator did not supply. */
  otherDevice = 8388608,
  /** There was no need for it. */
  needless = 16777216,
  /** Of the operator, where the customer's is meant without it. */
  byOperator = 33554432,
  /** The law gives a right to leave. */
  lawful = 67108864,
  /** A price rise that comes every year. */
  periodic = 134217728,
  /** To the customer’s benefit, neutral, ordered by an authority, or asked by the customer. */
  exempt = 268435456,
  /** In a way that costs the operator money, such as a credit card. */
  costly = 536870912,
  /** The operator doubts it. */
  doubted = 1073741824,
  /** For a fault of the thing itself. */
  defective = 2147483648,
  // the same bits, for facts of a mobile contract's life
  vas = online,
  international = byOthers,
  nonEu = outsideArea,
  eu = oldDevice,
  mobileData = offered,
  /** A credit check, or the data given, show that intensive use is beyond the customer's means. */
  weakCredit = online,
  /** A ground that the clause lists is there. */
  ground = byOthers,
  /** The lost thing is the device. */
  device = online,
  /** A promotion gave the customer a benefit. */
  promotion = online,
  /** Against the rules on changes of plan. */
  planRule = online,
  // the same bits, for facts of backup
  /** Use of a whole month apart from outages: ordinary, whatever is free. */
  everyday = registered,
}
