/** A line of a timeline that cannot be read: what it says, and what to write instead. */
export class Unreadable extends Error {}
