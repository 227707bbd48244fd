/** A list as its authors wrote it, and what its coordinates give: legs within 0.1 m and 0.1°, area within 0.01 %. */
export interface Notice {
  readonly name: string;
  readonly text: string;
  readonly datum: 'WGS84' | null;
  readonly labels: readonly string[];
  /** Metres and degrees. */
  readonly legs: readonly (readonly [distance: number, azimuth?: number])[];
  /** Hectares, positive anticlockwise. */
  readonly area?: number;
  readonly lines?: readonly string[];
  /** Codes of the diagnostics, in the order of lines, beside the datum's. */
  readonly codes: readonly string[];
}

export const notices: readonly Notice[] = [
  {
    name: 'Port of Newcastle, 2012',
    text: `(1) 32° 54.775’ S, 151° 47.9419’ E     start: mean high water mark, NE end of Northern breakwater
(2) 32° 54.9211’ S, 151° 48.2114’ E    -> "South Easterly approximately 500m" to MHWM, NE end of Southern breakwater`,
    datum: null,
    labels: ['1', '2'],
    legs: [[499.5, 122.7]],
    codes: [],
  },
  {
    name: 'Spectacle Island, 2005',
    text: `World Geodetic System (WGS 84)
Point 1  33°51’06.1446”S  151°09’59.9966”E
Point 2  33°51’02.2258”S  151°10’01.2551”E
Point 3  33°50’47.2271”S  151°09’54.3550”E
Point 4  33°50’52.0409”S  151°09’36.5977”E
Point 5  33°51’01.7478”S  151°09’42.0228”E`,
    datum: 'WGS84',
    labels: ['1', '2', '3', '4', '5'],
    legs: [
      [125.0, 15.0],
      [495.0, 339.0],
      [480.0, 252.0],
      [330.0, 155.0],
    ],
    area: 22.163,
    codes: ['not-closed'],
  },
  {
    name: 'Hay Point pilotage area',
    text: `start: high-water mark, southern extremity of north head, Bakers Creek entrance
-> along the geodesic to   latitude 21° 10.76' south, longitude 149° 17.73' east
-> along the geodesic to   latitude 21° 09.91 south, longitude 149° 20.06' east
-> along the parallel to   latitude 21° 09.91' south, longitude 149° 30.06' east
-> along the meridian to   latitude 21° 17.91' south, longitude 149° 30.06' east
-> along the parallel to its intersection with the high-water mark at latitude 21° 17.91' south
-> along the high-water mark to start; plus navigable rivers and creeks`,
    datum: null,
    labels: ['1', '2', '3', '4'],
    legs: [
      [4327.2, 68.8],
      [17309.3, 90.0],
      [14762.7, 180.0],
    ],
    lines: ['geodesic', 'parallel', 'meridian'],
    codes: ['half-coordinate', 'not-closed', 'half-coordinate'],
  },
  {
    name: 'Maryborough pilotage area',
    text: `25º 06.90' south (intersection with the shoreline)
24º 44.90' south, 152º 45.06' east          -> geodesic
24º 44.90' south                            -> east along the parallel to HWM of K’gari
25º 46.31' south                            -> HWM round K’gari to this parallel
25º 46.31' south x 153º 05.00' east         -> parallel
153º 05.00'                                 -> south along the meridian to the mainland high–water mark`,
    datum: null,
    labels: ['1', '2'],
    legs: [[118219.2]],
    lines: ['water-mark'],
    codes: ['half-coordinate', 'half-coordinate', 'half-coordinate', 'hemisphere-missing', 'half-coordinate'],
  },
  {
    name: 'Middle Harbour lease 214',
    text: `1:         42 degrees 16.221’S / 145 degrees 20.328’E
2:         42 degrees 16.670’S / 145 degrees 20.734’E
3:         42 degrees 16.971’S / 145 degrees 20.129’E
4:         42 degrees 16.523’S / 145 degrees 19.724’E`,
    datum: null,
    labels: ['1', '2', '3', '4'],
    legs: [[1001.3], [1001.2], [999.0]],
    area: -100.125,
    codes: ['not-closed'],
  },
  {
    name: 'Tower Bay',
    text: `1. 43 23.2754’S 147 02.05056’E
2. 43 23.3752’S 147 02.34354’E
3. 43 23.4577’S 147 02.2704’E
4. 43 23.3603’S 147 01.98198’E`,
    datum: null,
    labels: ['1', '2', '3', '4'],
    legs: [[436.7], [181.9], [429.2]],
    area: -7.831,
    codes: ['not-closed'],
  },
  {
    name: 'Yellow Bluff lease 281',
    text: `1.    -43  6.571             147  24.827
2.    -43  6.397             147  25.829
3.    -43  7.106             147  26.060
4.    -43  7.282             147  25.049
Datum WGS84`,
    datum: 'WGS84',
    labels: ['1', '2', '3', '4'],
    legs: [[1397.0], [1349.7], [1409.5]],
    area: -189.442,
    codes: ['not-closed'],
  },
  {
    name: 'Tuia 250, Gisborne',
    text: 'low water mark at Te Kuri a Paoa  38.7579°S, 177.9723°E  -> straight line -> Tuahine Point  38.7082°S, 178.0693°E',
    datum: null,
    labels: ['low water mark at Te Kuri a Paoa', 'Tuahine Point'],
    legs: [[10078.5, 56.8]],
    codes: [],
  },
];
