/** Names and slots of an enum of the layout, without its count. */
export function membersOf(members: object): [string, number][] {
  return Object.entries(members).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[0] !== 'COUNT',
  );
}
