/** The five levels of an enterprise's rating, 1 to 5 (好差评). */

/** 不满意 and 非常不满意 are 差评. */
export const badRating = 2;
