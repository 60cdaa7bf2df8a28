/** Where a place is, as far as it is known. */
export interface Whereabouts {
  /** The street and number, and the city, as on an envelope. */
  address: string | undefined;
  latitude: number | undefined;
  longitude: number | undefined;
}

/** Links by which a visitor finds a place. They only lead away: no page of ours loads a map. */
export interface MapLinks {
  /** A page with a map, for every device. */
  map: string;
  /** For the map application of a phone (RFC 5870; the query is Android's way to set a pin). */
  app: string;
}

/** @returns `undefined` if neither the address of a place nor its point is known */
export function mapLinks({ address, latitude, longitude }: Whereabouts): MapLinks | undefined {
  if (latitude !== undefined && longitude !== undefined) {
    const point = `${latitude},${longitude}`;
    return {
      map: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
      app: `geo:${point}?q=${point}`,
    };
  }
  if (!address) return undefined;
  const query = encodeURIComponent(address);
  return { map: `https://www.openstreetmap.org/search?query=${query}`, app: `geo:0,0?q=${query}` };
}
