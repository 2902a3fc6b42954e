import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { batasBerkasMb } from '#shared/domain/impor/batas-berkas.ts'
import imporCss from './impor.module.css'

type OnPilih = (berkas: readonly File[]) => void

/**
 * Takes a file let go anywhere in the window, and tells whether one hovers above it.
 *
 * Without this the window would leave the book and show the file instead.
 */
export function useBerkasDiletakkan(onPilih: OnPilih): boolean {
  const [melayang, setMelayang] = useState(false)
  const latest = useRef(onPilih)
  useEffect(() => {
    latest.current = onPilih
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setMelayang(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setMelayang(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setMelayang(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return melayang
}

/** The file dialog of the computer behind a button of ours. */
export function KotakBerkas({
  kotak,
  onPilih,
}: {
  readonly kotak: RefObject<HTMLInputElement | null>
  readonly onPilih: OnPilih
}) {
  return (
    <input
      ref={kotak}
      type="file"
      accept=".xlsx,.csv"
      hidden
      aria-label="Berkas register"
      onChange={(event) => {
        const berkas = [...(event.target.files ?? [])]
        // The same file again is a choice too.
        event.target.value = ''
        if (berkas.length > 0) onPilih(berkas)
      }}
    />
  )
}

/** The door: choose a file by button, by Enter, or by letting it go here. */
export function PintuBerkas({ melayang, onBuka }: { readonly melayang: boolean; readonly onBuka: () => void }) {
  const id = useId()
  const door = useRef<HTMLDivElement>(null)
  useEffect(() => {
    door.current?.querySelector('button')?.focus()
  }, [])
  return (
    <div ref={door} className={melayang ? cls(imporCss.pintu, imporCss.melayang) : imporCss.pintu}>
      <span className={imporCss.gambar}>
        <FileSpreadsheet size={24} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={imporCss.teks}>
        <p className="strong">{melayang ? 'Lepaskan berkasnya di sini' : 'Dari unduhan e-PPGBM atau Excel Ibu'}</p>
        <p id={id} className="muted">
          Register balita atau register kartu, .xlsx atau .csv, paling besar {batasBerkasMb} MB. Jenis dan kolomnya
          dikenali sendiri. Boleh juga diseret ke sini.
        </p>
        <p>
          <Link to="/impor/lembar">Register Excel susunan sendiri</Link>: sebulan selembar, atau bulan berjajar.
        </p>
      </div>
      <Button rupa="utama" icon={FolderOpen} aria-describedby={id} onClick={onBuka}>
        Pilih berkas <Kbd tombol="Enter" />
      </Button>
    </div>
  )
}
