/** The mark of Cobase: four cells, one of them being edited. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1971c2" />
      <path d="M7 7h8v8H7zM17 7h8v8h-8zM7 17h8v8H7z" fill="#fff" />
      <path d="M17 17h8v8h-8z" fill="#f08c00" />
    </svg>
  );
}
