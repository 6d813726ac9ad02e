/** Version of the core's program format; the host refuses to run a program of another version. */
export function formatVersion(): u32 {
  return 1;
}
