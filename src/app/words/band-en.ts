import { plain } from '../../views/figures.ts';

export const bandWords = {
  switch: 'Show the wider band that the assumptions leave open',
  about:
    'Each assumption whose range a source gives is played at both ends of it, all others as they are, on the same draws: the first 100 000 of the run. This is a band of assumptions, no confidence interval: nobody says how likely the ends are, and assumptions without a range are not in it. Together is on each side the root of the sum of squares of what each does alone.',
  waiting: 'The ends are played once the run is done.',
  playing: (share: number) => `The ends are being played: ${plain(100 * share)} %.`,
  failed: 'The ends of the assumptions could not be played.',
  title: (figure: string) => `${figure}: what the assumptions could move.`,
  choose: 'Figure whose band is drawn',
  hint: 'Hollow at the low end of a range, filled at its high end; the line is the figure as it is. Arrow keys walk the rows.',
  together: 'All together',
} as const;
