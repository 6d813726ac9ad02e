/**
 * A fault in what a user gave, as data. `path` says where (a path in a document, or row and column), `message` says what
 * is wrong, with the value, and what to do.
 */
export interface UserError {
  code: string;
  path: string;
  message: string;
}
