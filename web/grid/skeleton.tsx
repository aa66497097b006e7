/** While the records come: where they will be. */
export function Skeleton() {
  return (
    <div className="skeleton" aria-busy="true" role="status">
      <span className="visually-hidden">Loading the records</span>
      {Array.from({ length: 30 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same, and stay.
        <div key={row} className="skeleton-row" aria-hidden="true">
          <span style={{ width: `${34 + ((row * 37) % 40)}%` }} />
          <span style={{ width: `${50 + ((row * 23) % 35)}%` }} />
          <span style={{ width: `${40 + ((row * 53) % 45)}%` }} />
        </div>
      ))}
    </div>
  );
}
