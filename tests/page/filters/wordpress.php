<?php
/**
 * WordPress's own filter of what authors write, and its paragraphs, without its database: reads a JSON list of
 * markups, writes for each what is saved and what a page shows of it.
 */
define( 'ABSPATH', '/usr/share/wordpress/' );
define( 'WPINC', 'wp-includes' );
foreach ( array( 'compat', 'plugin', 'functions', 'formatting', 'kses' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}
// As in wp-includes/default-filters.php.
add_filter( 'pre_kses', 'wp_pre_kses_less_than' );

$saved = array_map( 'wp_kses_post', json_decode( stream_get_contents( STDIN ), true, 512, JSON_THROW_ON_ERROR ) );
$shown = array_map( 'wpautop', $saved );
echo json_encode( compact( 'saved', 'shown' ), JSON_THROW_ON_ERROR );
