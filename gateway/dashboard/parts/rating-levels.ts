/** What an enterprise may say of a service, best first; the words are `rating.*` of the catalogue. */
export const ratingLevels = [5, 4, 3, 2, 1] as const;
