import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { NamaNama, stepNama } from '#renderer/components/cari-nama.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { useCariOrang } from '#renderer/lib/cari-orang.ts'
import cariBerandaCss from './cari-beranda.module.css'

const label = 'Cari nama, ibu, atau NIK'

/** The search box: names show as one types, Enter shows the register of persons that match. F3 goes to it. */
export function Cari() {
  const input = useRef<HTMLInputElement>(null)
  const [teks, setTeks] = useState('')
  const [buka, setBuka] = useState(false)
  const { hasil, takAda, alamatOf } = useCariOrang(teks)
  const navigate = useNavigate()
  useKeys([{ tombol: 'F3', arti: 'cari nama', jalankan: () => input.current?.focus() }])
  return (
    <search
      className={cariBerandaCss.cari}
      onFocus={() => setBuka(true)}
      onBlur={(event) => setBuka(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && teks !== '') setTeks('')
        else stepNama(event)
      }}
    >
      <form
        className={cariBerandaCss.find}
        onSubmit={(event) => {
          event.preventDefault()
          // Names and NIK are never put in an address, which the browser remembers.
          navigate('/warga', { state: { cari: teks.trim() } })
        }}
      >
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          ref={input}
          type="search"
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={teks}
          onChange={(event) => setTeks(event.target.value)}
        />
        <Kbd tombol="F3" />
      </form>
      {buka && (
        <div className={cariBerandaCss.ditemukan}>
          <NamaNama label={label} hasil={hasil} onPilih={({ id }) => navigate(alamatOf(id))} />
          {takAda && <p className="muted">Tidak ditemukan. Coba sebagian namanya saja.</p>}
        </div>
      )}
    </search>
  )
}
