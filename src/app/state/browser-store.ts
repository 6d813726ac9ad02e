/** What this browser keeps from one visit to the next. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

const closed: Store = {
  getItem: () => null,
  setItem() {
    throw new Error('this browser keeps nothing');
  },
};

/** The browser's store; where the reader blocked it, one that holds nothing and refuses all. */
export function browserStore(): Store {
  try {
    return localStorage;
  } catch {
    return closed;
  }
}
