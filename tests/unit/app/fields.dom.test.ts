import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import App from '../../../src/app/App.svelte';
import Faults from '../../../src/app/frame/Faults.svelte';
import NumberField from '../../../src/app/sheet/NumberField.svelte';

const scale = { decimals: 2, least: 0, most: 100, grouped: true };

/** A field of 60.50, and everything that it tells its owner. */
function field(refused: { draft?: string } = {}) {
  const told: (string | number)[] = [];
  const props = {
    label: 'Data roaming stops at …',
    value: 60.5,
    shown: '60.50',
    scale,
    draft: refused.draft,
    message: refused.draft === undefined ? undefined : 'is not a number',
    changed: false,
    ontyped: (text: string) => {
      told.push(`typed ${text}`);
      const value = Number(text);
      void view.rerender(
        Number.isNaN(value) ? { draft: text, message: 'is not a number' } : { value, shown: text },
      );
    },
    ondrop: () => void told.push('dropped'),
    onscrub: (value: number) => void told.push(value),
  };
  const view = render(NumberField, { props });
  const input = view.container.querySelector('input');
  if (!input) throw new Error('there is no field');
  return { told, input };
}

describe('a field of a figure', () => {
  it('moves on from what is typed, not from what stood there before', async () => {
    const { told, input } = field();
    await fireEvent.input(input, { target: { value: '90' } });
    await fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(told).toEqual(['typed 90', 91]);
  });

  it('keeps what is typed and cannot be taken, instead of moving', async () => {
    const { told, input } = field();
    await fireEvent.input(input, { target: { value: 'cheap' } });
    await fireEvent.keyDown(input, { key: 'ArrowUp' });
    expect(told).toEqual(['typed cheap']);
    expect(input.value).toBe('cheap');
  });

  it('gives up with Escape what is typed, then what was refused; only then is the key for others', async () => {
    const { told, input } = field({ draft: 'cheap' });
    await fireEvent.input(input, { target: { value: 'cheaper' } });
    expect(await fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
    expect([input.value, told]).toEqual(['cheap', []]);
    expect(await fireEvent.keyDown(input, { key: 'Escape' })).toBe(false);
    expect(told).toEqual(['dropped']);
    const other = field();
    expect(await fireEvent.keyDown(other.input, { key: 'Escape' })).toBe(true);
  });
});

describe('what went wrong', () => {
  it('is listed up to twenty, and the rest is counted', () => {
    const errors = Array.from({ length: 23 }, (_, at) => ({
      code: 'bad',
      path: `at[${at}]`,
      message: 'is bad',
    }));
    render(Faults, { props: { title: 'Wrong.', errors } });
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim());
    expect(lines).toHaveLength(21);
    expect(lines[20]).toBe('and 3 more');
  });

  it('with the network leaves the other scenarios to choose', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const theme = { shown: 'light' as const, choose: () => undefined };
    render(App, { props: { theme, play: () => new Promise(() => undefined) } });
    expect(await screen.findByRole('button', { name: 'Prepaid Wi-Fi in Belgium' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('Failed to fetch');
  });
});
