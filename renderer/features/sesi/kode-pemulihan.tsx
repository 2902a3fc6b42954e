import { CircleCheck, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import markCss from '#renderer/components/mark.module.css'
import { Notice } from '#renderer/components/notice.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { KertasKode } from './kertas-kode.tsx'
import { kalimatBerbeda, kelompokBerbeda, kelompokKode } from './kode.ts'
import { KodeField } from './kode-field.tsx'
import sandiCss from './sandi.module.css'
import sesiCss from './sesi.module.css'

/** The code in groups large enough to copy by hand. */
function Kelompok({ kode }: { readonly kode: string }) {
  return (
    <ol className={cls(sandiCss.kelompokKode, sesiCss.kelompokKode)} aria-label="Kode pemulihan">
      {kelompokKode(kode).map((kelompok, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike, and their order never changes
        <li key={i}>
          <small aria-hidden="true">{i + 1}</small>
          {kelompok}
        </li>
      ))}
    </ol>
  )
}

/** The code typed back off the paper. With `kode` known the groups that differ are named. */
export function UjiKode({
  kode,
  onCocok,
  onNanti,
  kembali,
}: {
  readonly kode: string | null
  readonly onCocok: () => void
  readonly onNanti: () => void
  /** Shows the code once more, while it is still known. */
  readonly kembali?: () => void
}) {
  const [ketikan, setKetikan] = useState('')
  const [tanya, setTanya] = useState<string>()
  const uji = usePanggil('sesi.ujiKode')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const submit = async () => {
    const berbeda = kode === null ? [] : kelompokBerbeda(kode, ketikan)
    const answer = berbeda.length > 0 ? { cocok: false } : await uji.jalankan({ kode: ketikan })
    if (answer?.cocok) return onCocok()
    if (answer) {
      setTanya(
        berbeda.length > 0 ? kalimatBerbeda(berbeda) : 'Belum sama dengan kode buku ini. Bandingkan lagi pelan-pelan.',
      )
    }
    field.current?.focus()
  }
  return (
    <Form
      className={cls(formCss.formulir, sesiCss.formulir)}
      failure={uji.gagal}
      sibuk={uji.sibuk}
      onSubmit={() => void submit()}
    >
      <KodeField
        value={ketikan}
        tanya={tanya}
        inputRef={field}
        onChange={(text) => {
          setKetikan(text)
          setTanya(undefined)
        }}
      />
      <FailureNotice failure={uji.gagal} />
      <div className={cls(sandiCss.aksiSesi, sesiCss.aksiSesi)}>
        <Button rupa="utama" type="submit" aria-disabled={uji.sibuk}>
          Cocokkan
        </Button>
        {kembali && <Button onClick={kembali}>Lihat kode lagi</Button>}
        <Button rupa="teks" onClick={onNanti}>
          Nanti saja
        </Button>
      </div>
    </Form>
  )
}

/** Where one is with a new code: shown, asked whether it may go unwritten, typed back, found right. */
export type LangkahKode = 'lihat' | 'nanti' | 'uji' | 'cocok'

/** What leaving the code unwritten means, and the way back to it. */
function TanyaNanti({ onKembali, onLanjut }: { readonly onKembali: () => void; readonly onLanjut: () => void }) {
  return (
    <>
      <Notice jenis="tanya">
        Kode ini tidak ditunjukkan lagi sesudah ini. Kalau kata sandi lupa dan kodenya tidak tercatat, isi buku tidak
        dapat dibuka lagi.
      </Notice>
      <p className="muted">
        Kode baru dapat dibuat kapan saja di Pengaturan, Kode pemulihan. Kode ini lalu tidak berlaku.
      </p>
      <div className={cls(sandiCss.aksiSesi, sesiCss.aksiSesi)}>
        <Button rupa="utama" onClick={onKembali}>
          Lihat kode lagi
        </Button>
        <Button onClick={onLanjut}>Lanjut tanpa mencatat</Button>
      </div>
    </>
  )
}

/** A new recovery code: shown once, printed or copied by hand, then typed back. */
export function KodePemulihan({
  kode,
  tempat,
  langkah,
  onLangkah: setLangkah,
  onSelesai,
}: {
  readonly kode: string
  readonly tempat: readonly string[]
  readonly langkah: LangkahKode
  readonly onLangkah: (langkah: LangkahKode) => void
  readonly onSelesai: () => void
}) {
  const lanjut = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (langkah !== 'uji') lanjut.current?.querySelector<HTMLElement>('button')?.focus()
  }, [langkah])
  if (langkah === 'cocok') {
    return (
      <div className={cls(sandiCss.kodeCocok, sesiCss.kodeCocok)}>
        <p className={markCss.done}>
          <CircleCheck size={20} strokeWidth={1.75} aria-hidden />
          Kode di kertas cocok. Simpan kertasnya di tempat terkunci, jauh dari laptop ini.
        </p>
        <div className={cls(sandiCss.aksiSesi, sesiCss.aksiSesi)} ref={lanjut}>
          <Button rupa="utama" onClick={onSelesai}>
            Selesai
          </Button>
        </div>
      </div>
    )
  }
  if (langkah === 'nanti') {
    return (
      <div className={cls(sandiCss.kodeCocok, sesiCss.kodeCocok)} ref={lanjut}>
        <TanyaNanti onKembali={() => setLangkah('lihat')} onLanjut={onSelesai} />
      </div>
    )
  }
  if (langkah === 'uji') {
    return (
      <>
        <p className={sesiCss.lead}>Sekarang ketik kodenya dari kertas, supaya pasti tercatat benar.</p>
        <UjiKode
          kode={kode}
          onCocok={() => setLangkah('cocok')}
          onNanti={onSelesai}
          kembali={() => setLangkah('lihat')}
        />
      </>
    )
  }
  return (
    <>
      <p className={sesiCss.lead}>
        Kode ini membuka buku kalau lupa kata sandi. Cetak sekarang, atau tulis di kertas: kode yang sama tidak
        ditunjukkan lagi nanti.
      </p>
      <Kelompok kode={kode} />
      <p className="muted">
        Kertasnya disimpan di tempat terkunci, jauh dari laptop. Tanpa kata sandi dan tanpa kode ini, isi buku tidak
        dapat dibaca lagi.
      </p>
      <div className={cls(sandiCss.aksiSesi, sesiCss.aksiSesi)} ref={lanjut}>
        <Button rupa="utama" icon={Printer} onClick={() => window.print()}>
          Cetak
        </Button>
        <Button onClick={() => setLangkah('uji')}>Saya sudah mencatat</Button>
        <Button rupa="teks" onClick={() => setLangkah('nanti')}>
          Nanti saja
        </Button>
      </div>
      <KertasKode kode={kode} tempat={tempat} />
    </>
  )
}
