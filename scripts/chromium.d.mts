export function findChromiumPath(): string | undefined;
export function findChromium(): boolean;
