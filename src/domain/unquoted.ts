/** Words of a fault for a place where text is typed: examples stand there without the quotes that JSON wants. */
export function unquoted<T extends { readonly message: string }>(error: T): T {
  const message = error.message
    .replace(' in quotes', '')
    .replace(/such as "([^"]+)",?/, 'such as $1')
    .replace(/,$/, '');
  return { ...error, message };
}
