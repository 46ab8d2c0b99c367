// Numbers as people write and read them here: 1,234.5. Money, percentages and plain numbers share this.

const groupThousands = (digits: string): string =>
	digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A number with commas between thousands and a fixed or a natural count of decimals; a true minus. */
export const formatNumber = (number: number, decimals?: number): string => {
	const plain =
		decimals === undefined
			? String(Math.abs(number))
			: Math.abs(number).toFixed(decimals);
	const [whole = "0", fraction] = plain.split(".");
	const shown =
		fraction === undefined
			? groupThousands(whole)
			: `${groupThousands(whole)}.${fraction}`;
	return number < 0 && Number(plain) !== 0 ? `\u2212${shown}` : shown;
};

const readable = /^[-\u2212]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

/** Reads `1,234.5`, `-3` or `\u22123`; undefined where it is not one number. */
export const parseNumber = (text: string): number | undefined => {
	const bare = text.replace(/\s+/g, "");
	if (!readable.test(bare) || !/\d/.test(bare)) return undefined;
	const number = Number(bare.replace(/,/g, "").replace("\u2212", "-"));
	return Number.isFinite(number) ? number : undefined;
};

export const readNumber = (raw: unknown): number | undefined =>
	typeof raw === "number" && Number.isFinite(raw) && Math.abs(raw) < 1e15
		? raw
		: undefined;
