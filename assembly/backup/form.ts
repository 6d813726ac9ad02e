// Since when the site being drawn has the hardware form.

import { NEVER, beginsWithHardware } from './site';

export class Form {
  /** 0: from the start; NEVER: it does not come to have it. */
  static hardwareFrom: i64 = NEVER;

  /** As the account begins, and so it stays. */
  static begin(): void {
    Form.hardwareFrom = beginsWithHardware() ? 0 : NEVER;
  }
}
