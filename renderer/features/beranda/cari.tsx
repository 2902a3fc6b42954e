import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import berandaCss from './beranda.module.css'

/** The search box; F3 goes to it, Enter shows the list of balita that match. */
export function Cari() {
  const input = useRef<HTMLInputElement>(null)
  const [teks, setTeks] = useState('')
  const navigate = useNavigate()
  useKeys([{ tombol: 'F3', arti: 'cari nama', jalankan: () => input.current?.focus() }])
  return (
    <search>
      <form
        className={berandaCss.find}
        onSubmit={(event) => {
          event.preventDefault()
          // Names and NIK are never put in an address, which the browser remembers.
          navigate('/balita', { state: { cari: teks.trim() } })
        }}
      >
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          type="search"
          aria-label="Cari nama, ibu, atau NIK"
          placeholder="Cari nama, ibu, atau NIK"
          autoComplete="off"
          value={teks}
          onChange={(event) => setTeks(event.target.value)}
        />
        <Kbd tombol="F3" />
      </form>
    </search>
  )
}
