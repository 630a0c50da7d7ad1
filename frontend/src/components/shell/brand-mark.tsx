/** The falling line of poverty that turns: the mark of the product. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false" fill="none">
      <rect x="0.5" y="0.5" width="31" height="31" rx="7" fill="#0e5375" stroke="#5b93ad" />
      <g strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 9.5l7 6 5-3.5 8 9" stroke="#fff" />
        <path d="M26 14.5V21h-6.5" stroke="#8ed3e0" />
      </g>
    </svg>
  );
}
