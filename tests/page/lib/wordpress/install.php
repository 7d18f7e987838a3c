<?php
/**
 * Makes the WordPress of the tests: the address of its wp-load.php is the first argument. Prints the application
 * password of its author as JSON.
 */

define( 'WP_INSTALLING', true );
require $argv[1];
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** Nobody is to be written to. */
function wp_new_blog_notification() {}

wp_install( '行政改革プラン', 'admin', 'admin@example.jp', true, '', wp_generate_password() );
// What the installation brings as an example is not ours.
foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'post_status' => 'any' ) ) as $example ) {
	wp_delete_post( $example->ID, true );
}
global $wp_rewrite;
$wp_rewrite->set_permalink_structure( '/%postname%/' );
$wp_rewrite->flush_rules();

$password = wp_generate_password();
$author   = wp_insert_user(
	array(
		'user_login' => 'henshu',
		'user_pass'  => $password,
		'user_email' => 'henshu@example.jp',
		'role'       => 'author',
	)
);
list( $application_password ) = WP_Application_Passwords::create_new_application_password( $author, array( 'name' => 'tests' ) );
echo wp_json_encode(
	array(
		'login'               => 'henshu',
		'password'            => $password,
		'applicationPassword' => $application_password,
	)
);
