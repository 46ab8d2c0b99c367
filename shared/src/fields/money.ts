// An amount in pounds, to the penny.
import { paragraph, text } from "../report/blocks.ts";
import { formatNumber, parseNumber, readNumber } from "./amount.ts";
import { defineFieldType } from "./field-type.ts";

// biome-ignore lint/complexity/noBannedTypes: a money field has nothing to say beyond its label
export type MoneySpec = {};

/** Whole pounds without pence, anything else with two decimals: £1,200 and £1,200.50. */
export const formatMoney = (pounds: number): string => {
	const decimals = Number.isInteger(Math.round(pounds * 100) / 100) ? 0 : 2;
	const shown = formatNumber(Math.round(pounds * 100) / 100, decimals);
	return shown.startsWith("\u2212") ? `\u2212£${shown.slice(1)}` : `£${shown}`;
};

const multiples: Readonly<Record<string, number>> = {
	"": 1,
	k: 1_000,
	m: 1_000_000,
	bn: 1_000_000_000,
};

/** Reads £1,200, 1200.50, £130k, 1.2m; undefined where it is not an amount. */
export const parseMoney = (words: string): number | undefined => {
	const [, sign = "", digits = "", multiple = ""] =
		/^([-\u2212]?)\s*£?\s*([\d,.]+)\s*(k|m|bn|)$/i.exec(words.trim()) ?? [];
	const number = parseNumber(`${sign}${digits}`);
	if (number === undefined) return undefined;
	return (
		Math.round(number * (multiples[multiple.toLowerCase()] ?? 1) * 100) / 100
	);
};

export const moneyField = defineFieldType<MoneySpec, number>()({
	type: "money",
	storage: { kind: "value" },
	spec: () => ({}),
	read: readNumber,
	toText: formatMoney,
	parse: (words) => {
		if (words.trim() === "") return { value: undefined };
		const value = parseMoney(words);
		return value === undefined
			? { fault: "Enter an amount in pounds, like £1,200 or £1.2m" }
			: { value };
	},
	toBlocks: (pounds) => [paragraph(text(formatMoney(pounds)))],
	toCellValue: (number) => ({ kind: "money", number }),
	column: "money",
	compare: (a, b) => a - b,
	examples: [
		{
			name: "whole pounds",
			spec: {},
			raw: 1234567,
			value: 1234567,
			text: "£1,234,567",
		},
		{ name: "pence", spec: {}, raw: 24.5, value: 24.5, text: "£24.50" },
		{
			name: "less than nothing",
			spec: {},
			raw: -1200,
			value: -1200,
			text: "\u2212£1,200",
		},
		{
			name: "words where money should be",
			spec: {},
			raw: "a lot",
			value: undefined,
			text: "",
		},
	],
});
