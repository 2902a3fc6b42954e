/** Key caps: "Ctrl+Z" becomes two. */
export function Kbd({ tombol }: { readonly tombol: string }) {
  return (
    <>
      {tombol.split('+').map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </>
  )
}
