/** A few ports and towns to find one's way on the outline: name, lon, lat, and the side that the name stands on. */
export const towns: readonly (readonly [name: string, lon: number, lat: number, side: 'left' | 'right'])[] = [
  ['Darwin', 130.84, -12.46, 'left'],
  ['Port Hedland', 118.6, -20.31, 'right'],
  ['Fremantle', 115.75, -32.06, 'right'],
  ['Port Adelaide', 138.5, -34.85, 'left'],
  ['Melbourne', 144.93, -37.83, 'left'],
  ['Burnie', 145.91, -41.05, 'left'],
  ['Sydney', 151.21, -33.86, 'left'],
  ['Brisbane', 153.17, -27.38, 'left'],
  ['Townsville', 146.82, -19.25, 'left'],
  ['Auckland', 174.77, -36.84, 'left'],
  ['Tauranga', 176.17, -37.66, 'right'],
  ['Napier', 176.92, -39.48, 'right'],
  ['Wellington', 174.78, -41.28, 'left'],
  ['Lyttelton', 172.72, -43.61, 'right'],
  ['Bluff', 168.34, -46.6, 'left'],
];
