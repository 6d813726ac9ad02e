/** Buffers that stand directly in a message: they move with it. Views are copied: one program goes to many workers. */
export function buffersIn(message: object): ArrayBuffer[] {
  return Object.values(message).filter((part) => part instanceof ArrayBuffer);
}
