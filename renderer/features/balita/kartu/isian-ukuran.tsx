import { useEffect, useRef } from 'react'
import { NumberField } from '#renderer/components/text-field.tsx'
import kartuCss from '../kartu.module.css'
import type { Ketikan, readKoreksi } from './betulkan.ts'

/** The four measures; the focus begins in one of them. */
export function Ukuran({
  awal,
  ketikan,
  salah,
  onChange,
}: {
  readonly awal: 'bb' | 'tb'
  readonly ketikan: Ketikan
  readonly salah: ReturnType<typeof readKoreksi>['salah']
  readonly onChange: (part: Partial<Ketikan>) => void
}) {
  const isian = useRef<HTMLInputElement>(null)
  useEffect(() => {
    isian.current?.focus()
    isian.current?.select()
  }, [])
  const field = (nama: 'bb' | 'tb' | 'lila' | 'lk', label: string, unit: string) => ({
    label,
    unit,
    boleh: true,
    value: ketikan[nama],
    check: () => (nama === 'lila' || nama === 'lk' ? (salah[nama] ?? null) : null),
    onChange: (text: string) => onChange({ [nama]: text }),
  })
  return (
    <div className={kartuCss.ukuran}>
      <NumberField {...field('bb', 'BB', 'kg')} {...(awal === 'bb' ? { inputRef: isian } : {})} />
      <NumberField {...field('tb', 'PB/TB', 'cm')} {...(awal === 'tb' ? { inputRef: isian } : {})} />
      <NumberField {...field('lila', 'LILA', 'cm')} />
      <NumberField {...field('lk', 'LK', 'cm')} />
    </div>
  )
}
